package samvaad.nomination;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import samvaad.answer.Answer;
import samvaad.answer.Question;
import samvaad.bot.BotName;
import samvaad.event.Event;
import samvaad.store.Sql;
import samvaad.text.Texts;

/**
 * Everybody on a list with number, state and personal link: for a mail merge, and to be corrected and sent back. Of
 * those who declined nothing is kept but the row of the sheet with which they were nominated.
 */
final class LinksSheet {

    private LinksSheet() {}

    static void write(Sql sql, Event event, long list, BotName botName, Texts texts, OutputStream out)
            throws IOException {
        Headings headings = new Headings(event, texts.messages());
        Book book = new Book(out, texts.label("list.sheet"));
        List<String> heading = new ArrayList<>(List.of(
                texts.label("export.column.code"),
                texts.label("export.column.status"),
                texts.label("list.column.state"),
                texts.label("list.column.link")));
        headings.questions().forEach(question -> heading.add(headings.heading(question)));
        heading.add(texts.label("list.column.sentRow"));
        book.heading(heading);
        NomineeTable nominees = new NomineeTable(sql);
        nominees.each(list, one -> {
            Nominee nominee = one.nominee();
            List<String> cells = new ArrayList<>(List.of(
                    one.code(),
                    texts.label("status.name." + one.status()),
                    texts.label(isReleased(one) ? "list.state.RELEASED" : "list.state." + nominee.state()),
                    botName.link(Lists.PREFIX + nominee.token()).orElse("")));
            for (Question question : headings.questions()) {
                cells.add(one.answers()
                        .to(question.id())
                        .filter(answer -> !(answer instanceof Answer.Skipped))
                        .map(answer -> words(question, answer, texts))
                        .orElse(""));
            }
            cells.add(Integer.toString(nominee.row()));
            book.row(cells);
        });
        nominees.eachGone(list, nominee -> {
            List<String> cells = new ArrayList<>(List.of("", "", texts.label("list.state." + nominee.state()), ""));
            headings.questions().forEach(question -> cells.add(""));
            cells.add(Integer.toString(nominee.row()));
            book.row(cells);
        });
        book.end();
    }

    /** Somebody who has not confirmed has lost the place: they have another one, or the organisers took it. */
    private static boolean isReleased(NomineeTable.Listed one) {
        return !one.status().isActive() && one.nominee().confirmedAt().isEmpty();
    }

    private static String words(Question question, Answer answer, Texts texts) {
        return answer instanceof Answer.Phone phone ? phone.e164().replace("+91", "") : question.words(answer, texts);
    }
}
