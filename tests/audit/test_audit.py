"""The audit of a library in which nothing is faked, and the files it writes."""


def test_an_honest_library_passes(sample) -> None:
    result = sample.audit()
    assert result.ok, result.findings
    assert result.replayed > 1000
    print(result.build_seconds, result.seconds)
