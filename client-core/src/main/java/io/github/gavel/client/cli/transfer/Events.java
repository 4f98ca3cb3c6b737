package io.github.gavel.client.cli.transfer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gavel.client.TorrentView;
import io.github.gavel.engine.TorrentSnapshot;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.engine.torrent.PeerView;
import io.github.gavel.engine.tracker.Counts;
import io.github.gavel.engine.tracker.TrackerStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;

/** One JSON object in each line. */
public final class Events implements Show {
    private static final JsonFactory JSON = new JsonFactory();

    private final PrintWriter out;

    public Events(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void now(TorrentView view) {
        out.println(text(view));
        out.flush();
    }

    @Override
    public void end(TorrentView view) {
        now(view);
    }

    @Override
    public void warn(String sentence) {
        out.println(text(json -> {
            json.writeStartObject();
            json.writeStringField("warning", sentence);
            json.writeEndObject();
        }));
        out.flush();
    }

    static String text(TorrentView view) {
        return text(json -> write(json, view));
    }

    private interface Text {
        void write(JsonGenerator json) throws IOException;
    }

    private static String text(Text what) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            what.write(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, TorrentView view) throws IOException {
        TorrentSnapshot snapshot = view.transfer();
        json.writeStartObject();
        json.writeStringField("state", state(snapshot.state()));
        json.writeStringField("infohash", snapshot.hash().toString());
        if (snapshot.content().isPresent()) {
            json.writeStringField("name", snapshot.content().get().name());
            json.writeNumberField("size", snapshot.size());
            json.writeNumberField("done", snapshot.done());
            json.writeNumberField("wanted", snapshot.wanted());
            json.writeNumberField("lacking", snapshot.lacking());
        }
        if (snapshot.state() instanceof TorrentState.Failed failed) {
            json.writeStringField("sentence", failed.sentence());
        }
        json.writeNumberField("received", snapshot.progress().received());
        json.writeNumberField("sent", snapshot.progress().sent());
        json.writeNumberField("receivedPerSecond", snapshot.progress().receivedPerSecond());
        json.writeNumberField("sentPerSecond", snapshot.progress().sentPerSecond());
        json.writeNumberField("wasted", snapshot.progress().wasted());
        json.writeNumberField("rehashed", snapshot.rehashed());
        json.writeArrayFieldStart("trackers");
        for (TrackerStatus tracker : snapshot.trackers()) {
            write(json, tracker);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("peers");
        for (PeerView peer : snapshot.progress().peers()) {
            write(json, peer);
        }
        json.writeEndArray();
        if (view.trade().isPresent()) {
            TradeJson.write(json, view.trade().get());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, TrackerStatus tracker) throws IOException {
        json.writeStartObject();
        json.writeStringField("address", tracker.tracker().toString());
        json.writeNumberField("tier", tracker.tier());
        json.writeBooleanField("asked", tracker.isAsked());
        if (tracker.counts().isPresent()) {
            Counts counts = tracker.counts().get();
            json.writeNumberField("peers", counts.peers());
            if (counts.warning().isPresent()) {
                json.writeStringField("warning", counts.warning().get());
            }
        }
        if (tracker.refusal().isPresent()) {
            json.writeStringField("sentence", tracker.refusal().get().sentence());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, PeerView peer) throws IOException {
        json.writeStartObject();
        json.writeStringField("address", peer.address().getAddress().getHostAddress());
        json.writeNumberField("port", peer.address().getPort());
        if (peer.client().isPresent()) {
            json.writeStringField("client", peer.client().get());
        }
        json.writeBooleanField("encrypted", peer.encrypted());
        json.writeNumberField("receivedPerSecond", peer.receivedPerSecond());
        json.writeNumberField("sentPerSecond", peer.sentPerSecond());
        json.writeEndObject();
    }

    private static String state(TorrentState state) {
        if (state instanceof TorrentState.FetchingMetadata) {
            return "fetching-metadata";
        }
        return state.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
