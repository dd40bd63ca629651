"""Pages of the documentation, each made from the code by one module."""
