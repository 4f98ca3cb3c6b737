package io.github.gavel.house.plants.places.cli;

import picocli.CommandLine.Model.CommandSpec;

public record Placed(CommandSpec options) {}
