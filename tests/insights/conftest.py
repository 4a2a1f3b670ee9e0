"""Small matrices only: numpy's own threads would be in each other's way."""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
