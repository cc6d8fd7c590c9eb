"""Files that belong to a record: taken in, shown as a strip, looked at, named and declared void."""
