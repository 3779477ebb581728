"""The built-in rules of newslint."""
