package samvaad.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a text that is too long for one message: at a paragraph if possible, then at a line, then at a space, never
 * inside a tag or a normal grapheme. Tags open at a cut are closed and reopened.
 */
public final class LongText {

    /** Telegram's limit for a message, in UTF-16 units without the tags. */
    public static final int MESSAGE = 4096;

    /** Telegram's limit for the caption of a picture or file. */
    public static final int CAPTION = 1024;

    private static final Pattern TOKEN = Pattern.compile("<[^<>]*>|&[a-z0-9#]{1,31};|[^<&]+|[<&]");

    private LongText() {}

    public static List<Html> split(Html text) {
        return split(text, MESSAGE);
    }

    /** The text in parts of at most {@code limit} visible UTF-16 units; one part if it fits. */
    public static List<Html> split(Html text, int limit) {
        if (text.value().length() <= limit) {
            return List.of(text);
        }
        List<Html> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        Deque<String> open = new ArrayDeque<>();
        int room = limit;
        Matcher token = TOKEN.matcher(text.value());
        while (token.find()) {
            String piece = token.group();
            if (piece.startsWith("<") && piece.length() > 1) {
                track(open, piece);
                part.append(piece);
                continue;
            }
            boolean entity = piece.startsWith("&") && piece.length() > 1;
            while (!piece.isEmpty()) {
                int size = entity ? 1 : piece.length();
                if (size <= room) {
                    part.append(piece);
                    room -= size;
                    break;
                }
                int cut = entity ? 0 : cut(piece, room, room == limit);
                part.append(piece, 0, cut);
                piece = piece.substring(cut).stripLeading();
                room = limit;
                close(open, part);
                add(parts, part);
                part.setLength(0);
                open.descendingIterator().forEachRemaining(part::append);
            }
        }
        add(parts, part);
        return parts;
    }

    /** Telegram rejects a message with nothing to read in it. */
    private static void add(List<Html> parts, CharSequence part) {
        String value = part.toString().strip();
        if (!value.replaceAll("<[^<>]*>", "").isBlank()) {
            parts.add(new Html(value));
        }
    }

    /** Where to cut a plain piece of which at most {@code room} units fit; 0 to start the next part with it. */
    private static int cut(String piece, int room, boolean mustCut) {
        for (String at : List.of("\n\n", "\n", " ")) {
            int place = piece.lastIndexOf(at, room);
            if (place > room / 4) {
                return place;
            }
        }
        int cut = mustCut || room > MESSAGE / 8 ? Graphemes.cutBefore(piece, room) : 0;
        return cut == 0 && mustCut ? withinGrapheme(piece, room) : cut;
    }

    /** A letter under hundreds of accents is too long for any message. Nobody can read it anyway, so we may cut it. */
    private static int withinGrapheme(String piece, int room) {
        return room > 1 && Character.isHighSurrogate(piece.charAt(room - 1)) ? room - 1 : room;
    }

    private static void track(Deque<String> open, String tag) {
        if (tag.startsWith("</")) {
            open.poll();
        } else {
            open.push(tag);
        }
    }

    private static void close(Deque<String> open, StringBuilder part) {
        for (Iterator<String> tags = open.iterator(); tags.hasNext(); ) {
            part.append("</")
                    .append(tags.next().replaceFirst("<([a-z-]+).*", "$1"))
                    .append('>');
        }
    }
}
