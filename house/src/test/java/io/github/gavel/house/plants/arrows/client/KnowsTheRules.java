package io.github.gavel.house.plants.arrows.client;

import io.github.gavel.house.plants.arrows.economy.Rule;
import picocli.CommandLine.Model.CommandSpec;

public record KnowsTheRules(Rule rule, CommandSpec options) {}
