"""Tests never see a user's own pattern folder."""

import os

os.environ["SAHEL_NLP_PATTERNS"] = "none"
