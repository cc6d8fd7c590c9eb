"""Where records are kept: the encrypted file, its keys, transactions, migrations, copies."""
