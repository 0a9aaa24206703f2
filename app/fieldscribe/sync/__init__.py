"""When to send, and how: policy, connection, transport, secrets. It knows bundles as bytes and no library."""
