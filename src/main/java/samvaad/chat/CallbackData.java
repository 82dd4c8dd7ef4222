package samvaad.chat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a button carries: an action and ids, joined by colons. Telegram accepts 1 to 64 bytes. Never trust one that came
 * in: anybody can send anything.
 *
 * @param action says which handler it is for, for example {@code faq}
 * @param ids what it is about
 */
public record CallbackData(String action, List<String> ids) {

    private static final int MOST_BYTES = 64;

    public CallbackData {
        ids = List.copyOf(ids);
    }

    /**
     * A button's data.
     *
     * @throws IllegalArgumentException if it does not fit: a mistake in the program, because ids are kept short
     */
    public static CallbackData of(String action, Object... ids) {
        List<String> parts = new ArrayList<>(ids.length);
        for (Object id : ids) {
            parts.add(id.toString());
        }
        CallbackData data = new CallbackData(action, parts);
        if (data.encoded().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new IllegalArgumentException("callback data over " + MOST_BYTES + " bytes: " + data.encoded());
        }
        return data;
    }

    /** Parses data from outside; never fails. */
    @JsonCreator
    public static CallbackData parse(String encoded) {
        String[] parts = encoded.split(":", -1);
        return new CallbackData(parts[0], List.of(parts).subList(1, parts.length));
    }

    @JsonValue
    public String encoded() {
        return ids.isEmpty() ? action : action + ":" + String.join(":", ids);
    }

    /** With another id at the end. */
    public CallbackData with(Object id) {
        return of(action, Stream.concat(ids.stream(), Stream.of(id)).toArray());
    }

    /** With all of another one at the end, which {@link #after} finds there. */
    public CallbackData with(CallbackData other) {
        return of(
                action,
                Stream.of(ids.stream(), Stream.of(other.action), other.ids.stream())
                        .flatMap(part -> part)
                        .toArray());
    }

    /** What stands behind so many ids; without an action if there is nothing. */
    public CallbackData after(int some) {
        return parse(String.join(":", ids.subList(Math.min(some, ids.size()), ids.size())));
    }

    /** The id at this place, counted from 0. */
    public Optional<String> id(int place) {
        return place < ids.size() ? Optional.of(ids.get(place)) : Optional.empty();
    }

    /** The number at this place, if there is one that fits into a long. */
    public Optional<Long> number(int place) {
        try {
            return place < ids.size() ? Optional.of(Long.parseLong(ids.get(place))) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
