"""The library as it lies in TOML files, and the strict reader that turns it into values."""
