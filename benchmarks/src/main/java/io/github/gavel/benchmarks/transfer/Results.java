package io.github.gavel.benchmarks.transfer;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Every trial, as JSON. Written anew after each contest, so that little is lost when somebody stops. */
final class Results {
    private static final JsonFactory JSON = new JsonFactory();

    private final Path file;
    private final String commit;
    private final String machine;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Rest> rests = new ArrayList<>();

    Results(Path file, String commit, String machine) {
        this.file = file;
        this.commit = commit;
        this.machine = machine;
    }

    void add(Outcome outcome) throws IOException {
        outcomes.add(outcome);
        write();
    }

    void add(List<Rest> others) throws IOException {
        rests.addAll(others);
        write();
    }

    private void write() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (JsonGenerator json = JSON.createGenerator(file.toFile(), JsonEncoding.UTF8)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            json.writeStringField("commit", commit);
            json.writeStringField("machine", machine);
            json.writeArrayFieldStart("contests");
            for (Outcome outcome : outcomes) {
                write(json, outcome);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("idle");
            for (Rest rest : rests) {
                write(json, rest);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void write(JsonGenerator json, Outcome outcome) throws IOException {
        json.writeStartObject();
        json.writeStringField("row", outcome.contest().row().word());
        json.writeStringField("title", outcome.contest().title());
        json.writeNumberField("size", outcome.contest().sample().size());
        json.writeArrayFieldStart("pairs");
        for (Pair pair : outcome.contest().pairs()) {
            json.writeStartObject();
            json.writeStringField("pair", pair.name());
            json.writeNumberField(
                    "medianNetMBs", outcome.spread(pair, Trial::netRate).median());
            json.writeNumberField("ratio", outcome.ratio(pair).orElse(0));
            json.writeArrayFieldStart("trials");
            for (Trial trial : outcome.trials(pair)) {
                write(json, trial);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Trial trial) throws IOException {
        json.writeStartObject();
        json.writeNumberField("bytes", trial.bytes());
        json.writeNumberField("wallNanos", trial.wallNanos());
        json.writeNumberField("netNanos", trial.netNanos());
        json.writeNumberField("netBytes", trial.netBytes());
        json.writeNumberField("seederCpuMillis", trial.seeders().cpuMillis());
        json.writeNumberField("leecherCpuMillis", trial.leechers().cpuMillis());
        json.writeNumberField("seederAnonymous", trial.seeders().anonymous());
        json.writeNumberField("leecherAnonymous", trial.leechers().anonymous());
        json.writeNumberField("stolenPercent", trial.stolen());
        json.writeBooleanField("same", trial.isSame());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Rest rest) throws IOException {
        json.writeStartObject();
        json.writeStringField("program", rest.program());
        json.writeNumberField("restoreNanos", rest.restoreNanos());
        json.writeNumberField("resident", rest.usage().resident());
        json.writeNumberField("anonymous", rest.usage().anonymous());
        json.writeNumberField("threads", rest.usage().threads());
        json.writeNumberField("coreShare", rest.coreShare());
        json.writeEndObject();
    }
}
