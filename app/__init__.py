"""Offer Spectrum without a screen: documents, scoring, storage, reports and the command line."""

import os

# Our matrices are small: a second BLAS thread costs far more than it gains. It has to be refused before numpy
# loads.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

__version__ = "0.1.0"
