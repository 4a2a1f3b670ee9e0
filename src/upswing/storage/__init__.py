"""The file on the disk: rows, the store, migrations, backups. SQLAlchemy lives and dies here."""
