"""How the program looks: colours, type, icons, and the ring round what the keyboard is in."""
