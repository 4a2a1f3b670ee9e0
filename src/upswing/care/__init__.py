"""What the screens may do with the files of the data, put together from the storage."""
