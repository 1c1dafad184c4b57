"""Which unknown is most worth asking about."""
