package io.github.gavel.house.plants.arrows.economy;

import picocli.CommandLine.Model.CommandSpec;

public record ParsesOptions(CommandSpec options) {}
