"""``python -m wijksim``: the command line."""

from wijksim.cli import main

if __name__ == "__main__":
    main()
