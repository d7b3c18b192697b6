"""What an editor asks for, a file each: it works out what is to be shown or written, and prints nothing."""
