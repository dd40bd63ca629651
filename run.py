"""The same command line as ``wijksim``; without arguments it runs the baseline."""

import sys

from wijksim.cli.main import main

if __name__ == "__main__":
    main(sys.argv[1:] or ["run"])
