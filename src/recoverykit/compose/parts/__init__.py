"""What a document can say: a file for each part, which decides from the facts which of its thoughts are due."""
