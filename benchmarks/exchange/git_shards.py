"""A git bundle of files that hold 1,000 records each."""

from __future__ import annotations

from benchmarks.exchange import git_records

if __name__ == "__main__":
    git_records.main(records_in_a_file=1_000)
