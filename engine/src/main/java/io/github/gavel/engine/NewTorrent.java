package io.github.gavel.engine;

import io.github.gavel.engine.magnet.FileSelection;
import io.github.gavel.engine.magnet.Magnet;
import io.github.gavel.engine.magnet.PeerHint;
import io.github.gavel.engine.metainfo.Content;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.metainfo.Reading;
import io.github.gavel.engine.metainfo.Sources;
import io.github.gavel.engine.torrent.Knowledge;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A torrent that an engine is to take care of.
 *
 * @param known empty if peers have to be asked what it consists of
 * @param folder where its files are or will be
 * @param selection what is wanted of it; empty for what was wanted in an earlier run, or all
 * @param sequential whether its pieces are fetched in order
 * @param isComplete whether all that is wanted has to be there already: then nothing is made, fetched or changed
 * @param mayOverwrite whether it takes the place of files that have its names and nothing of it
 * @param callsEncrypted whether its peers are first called with an encrypted handshake
 * @param isHeld whether nothing but its metadata is fetched until its owner lets go of it
 * @param added when its owner gave it to an engine first
 */
public record NewTorrent(
        InfoHash hash,
        Optional<Knowledge> known,
        Sources sources,
        List<PeerHint> peers,
        Path folder,
        Optional<Selection> selection,
        boolean sequential,
        boolean isComplete,
        boolean mayOverwrite,
        boolean callsEncrypted,
        boolean isHeld,
        Instant added) {
    public NewTorrent {
        peers = List.copyOf(peers);
    }

    public static NewTorrent of(Reading.Read torrent, Path folder) {
        Knowledge known = new Knowledge(torrent.metainfo().content(), torrent.info());
        return new NewTorrent(
                torrent.metainfo().infoHash(),
                Optional.of(known),
                torrent.metainfo().sources(),
                List.of(),
                folder,
                Optional.empty(),
                false,
                false,
                false,
                false,
                false,
                Instant.now());
    }

    public static NewTorrent of(Magnet magnet, Path folder) {
        return new NewTorrent(
                magnet.infoHash(),
                Optional.empty(),
                magnet.sources(),
                magnet.peers(),
                folder,
                magnet.selection().isAll()
                        ? Optional.empty()
                        : Optional.of(content -> chosen(magnet.selection(), content)),
                false,
                false,
                false,
                false,
                false,
                Instant.now());
    }

    public NewTorrent inOrder() {
        return new NewTorrent(
                hash,
                known,
                sources,
                peers,
                folder,
                selection,
                true,
                isComplete,
                mayOverwrite,
                callsEncrypted,
                isHeld,
                added);
    }

    public NewTorrent complete() {
        return new NewTorrent(
                hash,
                known,
                sources,
                peers,
                folder,
                selection,
                sequential,
                true,
                mayOverwrite,
                callsEncrypted,
                isHeld,
                added);
    }

    public NewTorrent callingEncrypted() {
        return new NewTorrent(
                hash,
                known,
                sources,
                peers,
                folder,
                selection,
                sequential,
                isComplete,
                mayOverwrite,
                true,
                isHeld,
                added);
    }

    public NewTorrent overwriting() {
        return new NewTorrent(
                hash,
                known,
                sources,
                peers,
                folder,
                selection,
                sequential,
                isComplete,
                true,
                callsEncrypted,
                isHeld,
                added);
    }

    public NewTorrent wanting(Selection wanted) {
        return new NewTorrent(
                hash,
                known,
                sources,
                peers,
                folder,
                Optional.of(wanted),
                sequential,
                isComplete,
                mayOverwrite,
                callsEncrypted,
                isHeld,
                added);
    }

    /** One of which nothing but the metadata is fetched. */
    public NewTorrent held() {
        return new NewTorrent(
                hash,
                known,
                sources,
                peers,
                folder,
                selection,
                sequential,
                isComplete,
                mayOverwrite,
                callsEncrypted,
                true,
                added);
    }

    /** One for which these trackers are asked too. */
    public NewTorrent announcingTo(List<List<URI>> more) {
        List<List<URI>> all =
                Stream.concat(sources.trackers().stream(), more.stream()).toList();
        return new NewTorrent(
                hash,
                known,
                new Sources(all, sources.webSeeds()),
                peers,
                folder,
                selection,
                sequential,
                isComplete,
                mayOverwrite,
                callsEncrypted,
                isHeld,
                added);
    }

    /** One of which the metadata is known, so that nobody has to be asked for it. */
    public NewTorrent knowing(Reading.Read metadata) {
        Knowledge knowledge = new Knowledge(metadata.metainfo().content(), metadata.info());
        return new NewTorrent(
                hash,
                Optional.of(knowledge),
                sources,
                peers,
                folder,
                selection,
                sequential,
                isComplete,
                mayOverwrite,
                callsEncrypted,
                isHeld,
                added);
    }

    private static Choice chosen(FileSelection selection, Content content) {
        int files = content.layout().entries().size();
        BitSet wanted = new BitSet();
        IntStream.range(0, files).filter(selection::wants).forEach(wanted::set);
        return Choice.only(wanted, files);
    }
}
