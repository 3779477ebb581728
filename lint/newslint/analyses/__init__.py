"""What is known of a document beyond its words; each computed once, on first use, and shared."""
