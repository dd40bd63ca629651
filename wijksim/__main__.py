"""``python -m wijksim``: the command line."""

from wijksim.cli.main import main

if __name__ == "__main__":
    main()
