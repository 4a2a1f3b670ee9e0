"""python -m upswing"""

import sys

from upswing.cli import main

if __name__ == "__main__":
    sys.exit(main())
