"""The screens of the front end, one file each."""
