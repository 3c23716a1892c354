from tests.fixtures_training import modules, places, run, shared_cache  # noqa: F401
