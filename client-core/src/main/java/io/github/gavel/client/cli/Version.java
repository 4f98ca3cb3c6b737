package io.github.gavel.client.cli;

import io.github.gavel.client.about.Release;
import picocli.CommandLine.IVersionProvider;

/** Which Gavel this is and what runs it, a line each. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {Release.ofProgram(), Release.ofJava()};
    }
}
