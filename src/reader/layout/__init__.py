"""How an article fits: a document and a measure become lines with roles, without any colour."""
