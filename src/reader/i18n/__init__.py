"""In whose words: every sentence, number and date that a person reads."""
