"""The lock: asking for the passphrase, closing the data when it is left alone, and setting a passphrase."""
