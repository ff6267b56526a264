# shellcheck shell=bash
podman_setup() { :; }
