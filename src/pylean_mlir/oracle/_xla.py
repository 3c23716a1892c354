"""XLA on a StableHLO text, for the oracle that compares with it and the bench that races it."""

import re
from typing import Any


def compile_with_xla(jax: Any, text: str) -> Any:
    """The loaded executable for the first device; which function makes it depends on jaxlib's version."""
    from jaxlib import xla_client

    client = jax.devices()[0].client
    main = re.sub(r"func\.func public @\w+\(", "func.func public @main(", text)
    options = xla_client.CompileOptions()
    if not hasattr(client, "compile_and_load"):
        return client.compile(main, options)
    from jaxlib import _jax

    return client.compile_and_load(main, _jax.DeviceList(tuple(jax.devices()[:1])), options)
