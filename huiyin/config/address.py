"""The address at which a browser on this machine finds Huiyin."""

from __future__ import annotations

from huiyin.config.environment import Environment


def address(environment: Environment) -> str:
    """As it is printed in the terminal; a server for all addresses is found at the machine's own."""
    host = "127.0.0.1" if environment.host in {"0.0.0.0", "::"} else environment.host  # noqa: S104 -- printed, not bound
    return f"http://{f'[{host}]' if ':' in host else host}:{environment.port}"
