"""``python -m desktop`` is the same as ``liaison-desk``."""

from desktop.cli import main

if __name__ == "__main__":
    main()
