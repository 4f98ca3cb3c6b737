package io.github.gavel.wallet.keystore;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;

/** One JSON object that is all there is, of a bounded length. */
final class JsonTree {
    static final int MOST_BYTES = 1 << 14;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonTree() {}

    /** What the library says of an error may quote the file, which may be another one that is secret. */
    static Fields read(byte[] bytes) throws Unreadable {
        if (bytes.length > MOST_BYTES) {
            throw new Unreadable(new Refusal.TooLarge(MOST_BYTES));
        }
        try {
            return Fields.of(JSON.readTree(bytes));
        } catch (JsonProcessingException broken) {
            Optional<JsonLocation> at = Optional.ofNullable(broken.getLocation());
            throw new Unreadable(new Refusal.NoJson(
                    at.map(JsonLocation::getLineNr).orElse(1),
                    at.map(JsonLocation::getColumnNr).orElse(1)));
        } catch (IOException broken) {
            throw new Unreadable(new Refusal.NoJson(1, 1));
        }
    }
}
