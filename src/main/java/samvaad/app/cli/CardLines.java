package samvaad.app.cli;

import java.util.List;
import java.util.function.Function;
import samvaad.text.Language;
import samvaad.text.Messages;
import samvaad.text.Texts;

/** Lines of a card: a label, a language and words, broken to the width of a terminal. */
final class CardLines {

    private static final int WIDTH = 100;
    private static final int LABEL = 14;
    private static final int CODE = 4;

    private final Messages messages;
    private final StringBuilder all = new StringBuilder();

    CardLines(Messages messages) {
        this.messages = messages;
    }

    void heading(String words) {
        all.append("── ").append(words).append(' ').append("─".repeat(Math.max(0, WIDTH - 4 - words.length())));
        all.append('\n');
    }

    /** Words that are the same for everybody. */
    void one(String label, String words) {
        put(label, "", words);
    }

    /** Words in each language, a line each; one line if they are the same in all, none if there are no words. */
    void each(String label, Function<Texts, String> words) {
        List<Language> languages = List.copyOf(messages.languages());
        List<String> in = languages.stream()
                .map(language -> words.apply(messages.in(language)))
                .toList();
        if (in.stream().distinct().count() == 1) {
            put(label, "", in.get(0));
            return;
        }
        for (int i = 0; i < in.size(); i++) {
            put(i == 0 ? label : "", languages.get(i).code(), in.get(i));
        }
    }

    String text() {
        return all.toString();
    }

    private void put(String label, String code, String words) {
        if (words.isBlank()) {
            return;
        }
        String before = String.format("%-" + LABEL + "s%-" + CODE + "s", label, code);
        StringBuilder line = new StringBuilder(before);
        for (String word : words.replace("\n", " | ").strip().split(" +")) {
            if (line.length() + word.length() > WIDTH && line.length() > before.length()) {
                all.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(" ".repeat(before.length()));
            }
            line.append(word).append(' ');
        }
        all.append(line.toString().stripTrailing()).append('\n');
    }
}
