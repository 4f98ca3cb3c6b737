package io.github.gavel.ui.sample;

import io.github.gavel.client.making.Job;
import io.github.gavel.ui.port.MakingCommands;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Remembers what was to be made, and makes none of it. */
public final class SilentMaking implements MakingCommands {
    private final List<Job> jobs = new ArrayList<>();
    private final List<Path> opened = new ArrayList<>();
    private boolean isCancelled;

    public List<Job> jobs() {
        return jobs;
    }

    public List<Path> opened() {
        return opened;
    }

    public boolean isCancelled() {
        return isCancelled;
    }

    @Override
    public void askFile(Consumer<Path> chosen) {}

    @Override
    public void askFolder(Consumer<Path> chosen) {}

    @Override
    public void askTarget(Consumer<Path> chosen) {}

    @Override
    public void make(Job job) {
        jobs.add(job);
    }

    @Override
    public void cancel() {
        isCancelled = true;
    }

    @Override
    public void open(Path folder) {
        opened.add(folder);
    }
}
