"""Who acts: organisations, the municipality and boundary workers as Mesa agents; residents, professionals and cases as
columns with Mesa views on request."""
