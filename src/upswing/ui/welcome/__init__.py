"""The first start: short steps, each of which can be skipped and found again in Settings."""
