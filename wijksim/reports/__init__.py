"""Documents: results come in, text and tables go out. Nothing here makes a run or opens a file."""
