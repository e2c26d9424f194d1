"""What `config.toml` says: the settings that there are, how the file is read, and its template."""
