package io.github.gavel.ui.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.TorrentView;
import io.github.gavel.client.library.Item;
import io.github.gavel.client.library.Standing;
import io.github.gavel.engine.TorrentSnapshot;
import io.github.gavel.engine.metainfo.Content;
import io.github.gavel.ui.sample.Sample;
import io.github.gavel.ui.sample.Stocked;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinksTest {
    private static Item open(Sample sample) {
        return Stocked.item(sample.view(), Standing.AT_WORK);
    }

    private static Item closed(Sample sample) {
        TorrentView view = sample.view();
        TorrentSnapshot it = view.transfer();
        TorrentSnapshot closed = new TorrentSnapshot(
                it.hash(),
                it.content()
                        .map(known ->
                                new Content(known.infoHash(), known.name(), true, known.hashes(), known.layout())),
                it.folder(),
                it.state(),
                it.progress(),
                it.trackers(),
                it.choice(),
                it.totals(),
                it.rehashed());
        return Stocked.item(new TorrentView(closed, view.trade()), Standing.AT_WORK);
    }

    @Test
    void aLinkHasItsNameAndItsTrackersEscaped() {
        Item item = open(Sample.named("a & b", 1 << 20).at("one.example").at("two.example"));
        Links links = Links.to(List.of(item));
        assertThat(links.links())
                .containsExactly("magnet:?xt=urn:btih:" + item.entry().hash()
                        + "&dn=a%20%26%20b&tr=https%3A%2F%2Fone.example%2Fannounce"
                        + "&tr=https%3A%2F%2Ftwo.example%2Fannounce");
        assertThat(links.trackers()).isEqualTo(2);
        assertThat(links.arePrivate()).isFalse();
    }

    @Test
    void oneWithoutTrackersIsFoundByItsHash() {
        Links links = Links.to(List.of(open(Sample.named("a", 1 << 20))));
        assertThat(links.links()).hasSize(1);
        assertThat(links.trackers()).isZero();
    }

    @Test
    void aPrivateOneWithoutItsTrackersIsWithheld() {
        Links links = Links.to(List.of(closed(Sample.named("a", 1 << 20)), open(Sample.named("b", 1 << 20))));
        assertThat(links.links()).hasSize(1).first().asString().contains("dn=b");
        assertThat(links.withheld()).isEqualTo(1);
        assertThat(links.arePrivate()).isFalse();
    }

    @Test
    void aPrivateOneSaysThatItIs() {
        Links links = Links.to(List.of(closed(Sample.named("a", 1 << 20).at("one.example"))));
        assertThat(links.text()).contains("tr=").doesNotContain("\n");
        assertThat(links.arePrivate()).isTrue();
        assertThat(links.withheld()).isZero();
    }
}
