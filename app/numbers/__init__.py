"""Reading and writing numbers, money and days as people do."""
