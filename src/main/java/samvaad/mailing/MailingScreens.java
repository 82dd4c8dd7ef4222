package samvaad.mailing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.event.Event;
import samvaad.mailing.Mailing.Counts;
import samvaad.mailing.Mailing.State;
import samvaad.mailing.RecipientTable.Reach;
import samvaad.outbox.Slot;
import samvaad.text.Graphemes;
import samvaad.text.Html;
import samvaad.text.Language;
import samvaad.text.Texts;

/** What organisers see of a mailing: the draft, the preview, the progress, the result. */
public final class MailingScreens {

    private static final int EXCERPT = 160;
    private static final double A_SECOND = 27;

    private final Mailings mailings;
    private final Reaches reaches;

    MailingScreens(Mailings mailings, Reaches reaches) {
        this.mailings = mailings;
        this.reaches = reaches;
    }

    /** The slot that shows the progress of a mailing. */
    static Slot slot(Mailing mailing) {
        return new Slot("progress:" + mailing.id());
    }

    public static CallbackData data(Mailing mailing, Object... rest) {
        Object[] ids = new Object[rest.length + 1];
        ids[0] = mailing.id();
        System.arraycopy(rest, 0, ids, 1, rest.length);
        return CallbackData.of("mail", ids);
    }

    private static Button button(Texts texts, String key, Mailing mailing, Object... rest) {
        return Button.press(texts.label("button." + key), data(mailing, rest));
    }

    /** Everything chosen and written so far, and what the author is to send next. */
    Outgoing.Show draft(Mailing mailing, Event event, Texts texts) {
        Html text = texts.text("broadcast.title", "event", event.title().in(texts.language()))
                .paragraph(to(mailing, event, texts));
        Html awaited = mailing.awaited()
                .map(what -> what.equals(Mailing.FILE)
                        ? texts.text("broadcast.await.file")
                        : texts.text("broadcast.await.text", "language", texts.name(new Language(what))))
                .orElse(Html.EMPTY);
        return Outgoing.show(
                text.paragraph(written(mailing, texts)).paragraph(awaited), buttons(mailing, event, texts));
    }

    /** The beginning of each text, and what goes with it. */
    static Html written(Mailing mailing, Texts texts) {
        Html written = Html.EMPTY;
        for (Map.Entry<Language, Html> entry : mailing.texts().entrySet()) {
            String plain = entry.getValue().value().replaceAll("<[^<>]*>", "");
            Html excerpt = new Html(entry.getValue().value().length() > EXCERPT ? cut(plain) : plain);
            written =
                    written.line(texts.text("broadcast.text", "language", texts.name(entry.getKey()), "text", excerpt));
        }
        return mailing.attached().isEmpty()
                ? written
                : written.line(
                        texts.text(mailing.attached().get().photo() ? "broadcast.picture" : "broadcast.document"));
    }

    /** Does not cut entities in two. */
    static String cut(String escaped) {
        return Graphemes.shorten(escaped, EXCERPT).replaceAll("&[a-z0-9#]*…$", "…");
    }

    private Keyboard buttons(Mailing mailing, Event event, Texts texts) {
        Keyboard.Rows rows = Keyboard.rows()
                .pairs(inEach(
                        texts,
                        language -> Button.press(
                                texts.label("button.textIn", "language", texts.name(language)),
                                data(mailing, "write", language.code()))))
                .row(
                        mailing.attached().isPresent()
                                ? button(texts, "detach", mailing, "detach")
                                : button(texts, "attach", mailing, "write", Mailing.FILE))
                .row(button(texts, "audience", mailing, "people"));
        boolean discreet = mailings.audience(mailing).isDiscreet();
        if (!discreet) {
            rows.row(button(texts, "byLanguage", mailing, "languages"));
        }
        if (!discreet && !AnswerFilters.questions(event).isEmpty()) {
            rows.row(button(texts, "byAnswer", mailing, "questions"));
        }
        if (mailing.hasContent()) {
            rows.row(Button.main(texts.label("button.preview"), data(mailing, "preview")));
        }
        return rows.row(button(texts, "discard", mailing, "discard")).build();
    }

    Html to(Mailing mailing, Event event, Texts texts) {
        Audience audience = mailings.audience(mailing);
        String name = texts.label(audience.label());
        Html to = reaches.of(mailing)
                .map(reach -> texts.text(
                        audience.isDiscreet() ? "broadcast.toAtLeast" : "broadcast.to",
                        "audience",
                        name,
                        "people",
                        audience.shown(reach.people())))
                .orElseGet(() -> texts.text("broadcast.toCounting", "audience", name));
        if (audience.isDiscreet()) {
            return to;
        }
        if (mailing.onlyLanguage().isPresent()) {
            to = to.line(texts.text(
                    "broadcast.onlyLanguage",
                    "language",
                    texts.name(mailing.onlyLanguage().get())));
        }
        if (mailing.answer().isPresent()) {
            to = to.line(texts.text(
                    "broadcast.onlyAnswer",
                    "answer",
                    AnswerFilters.words(mailing.answer().get(), event, texts)));
        }
        return to;
    }

    /** Asks whether to go on with a draft before a new one replaces it. */
    Outgoing.Show unfinished(Mailing draft, Event event, Texts texts) {
        return Outgoing.show(
                texts.text("broadcast.unfinished").paragraph(written(draft, texts)),
                Keyboard.rows()
                        .row(Button.main(texts.label("button.openDraft"), data(draft, "open")))
                        .row(Button.press(
                                texts.label("button.newDraft"),
                                CallbackData.of("broadcast", event.id(), MailingHandler.ANEW)))
                        .build());
    }

    /** @param planned how many other mailings of the event go later */
    Outgoing.Show people(Mailing mailing, int planned, Texts texts) {
        Keyboard.Rows rows = Keyboard.rows();
        mailings.audiences()
                .forEach(audience ->
                        rows.row(Button.press(texts.label(audience.label()), data(mailing, "to", audience.id()))));
        if (planned > 0) {
            rows.row(Button.press(
                    texts.label("button.plannedMailings", "mailings", planned),
                    CallbackData.of("mailings", mailing.event())));
        }
        return Outgoing.show(texts.text("broadcast.who"), rows.build());
    }

    Outgoing.Show languages(Mailing mailing, Texts texts) {
        Keyboard keyboard = Keyboard.rows()
                .pairs(inEach(
                        texts, language -> Button.press(texts.name(language), data(mailing, "only", language.code()))))
                .row(button(texts, "anybody", mailing, "only", "all"))
                .build();
        return Outgoing.show(texts.text("broadcast.whichLanguage"), keyboard);
    }

    private static List<Button> inEach(Texts texts, Function<Language, Button> button) {
        return texts.messages().languages().stream().map(button).toList();
    }

    /** A list of buttons with the choices, and one that removes the restriction. */
    Outgoing.Show choices(Mailing mailing, String key, List<Button> choices, Texts texts) {
        Keyboard.Rows rows = Keyboard.rows();
        choices.forEach(rows::row);
        return Outgoing.show(
                texts.text(key),
                rows.row(button(texts, "anybody", mailing, "anyone")).build());
    }

    /** Shown below the messages as they will arrive. */
    Outgoing.Show preview(Mailing mailing, Event event, Instant now, Texts texts) {
        Optional<Reach> reach = reaches.of(mailing);
        boolean discreet = mailings.audience(mailing).isDiscreet();
        Html text = reach.filter(known -> !discreet)
                .map(known -> numbers(mailing, known, event, texts))
                .orElseGet(() -> texts.text("broadcast.previewOnly").paragraph(to(mailing, event, texts)));
        if (Plans.isQuiet(now, event)) {
            text = text.paragraph(texts.text("broadcast.quietNow"));
        }
        Keyboard.Rows rows = Keyboard.rows();
        if (reach.map(known -> mailings.shown(mailing, known.people()) > 0).orElse(true)) {
            rows.row(Button.main(texts.label("button.send"), data(mailing, "send")));
        }
        if (mailing.hasContent()) {
            rows.row(Button.press(texts.label("button.sendLater"), CallbackData.of("plan", mailing.id(), "when")));
        }
        return Outgoing.show(
                text,
                rows.row(button(texts, "edit", mailing, "open"), button(texts, "discard", mailing, "discard"))
                        .build());
    }

    /** Who gets it, and who does not, or not in their own language. */
    private Html numbers(Mailing mailing, Reach reach, Event event, Texts texts) {
        Html text = texts.text("broadcast.preview", "people", reach.people(), "languages", readers(reach, texts))
                .paragraph(to(mailing, event, texts));
        if (reach.muted() + reach.blocked() > 0) {
            text = text.paragraph(texts.text("broadcast.leftOut", "muted", reach.muted(), "blocked", reach.blocked()));
        }
        int others = readersOfOthers(mailing, reach);
        if (others > 0) {
            String written = mailing.texts().keySet().stream().map(texts::name).collect(Collectors.joining(", "));
            text = text.paragraph(texts.text("broadcast.otherWords", "languages", written, "people", others));
        }
        return text;
    }

    /** How many people would get a text in a language that is not theirs. */
    private static int readersOfOthers(Mailing mailing, Reach reach) {
        return mailing.texts().isEmpty()
                ? 0
                : reach.byLanguage().entrySet().stream()
                        .filter(readers -> !mailing.texts().containsKey(readers.getKey()))
                        .mapToInt(Map.Entry::getValue)
                        .sum();
    }

    private static String readers(Reach reach, Texts texts) {
        return texts.messages().languages().stream()
                .map(language -> texts.label(
                        "broadcast.readers",
                        "language",
                        texts.name(language),
                        "people",
                        reach.byLanguage().getOrDefault(language, 0)))
                .collect(Collectors.joining(", "));
    }

    /** Shows the progress. */
    Outgoing.Show progress(Mailing mailing, Texts texts) {
        Counts counts = mailing.counts();
        long minutes = (long) Math.ceil(counts.open() / A_SECOND / 60);
        String left = minutes <= 1
                ? texts.label("broadcast.leftMinute")
                : texts.label("broadcast.leftMinutes", "minutes", minutes);
        Html text = texts.text(
                "broadcast.progress",
                "sent",
                mailings.shown(mailing, counts.sent()),
                "total",
                mailings.shown(mailing, counts.total()),
                "blocked",
                mailings.shown(mailing, counts.blocked()),
                "failed",
                mailings.shown(mailing, counts.failed()),
                "left",
                left);
        if (mailings.isChoosing(mailing)) {
            text = text.paragraph(texts.text("broadcast.choosing"));
        }
        Keyboard.Rows rows = Keyboard.rows();
        if (mailing.state() == State.SENDING) {
            rows.row(Button.danger(texts.label("button.stop"), data(mailing, "stop")));
        }
        return Outgoing.show(text, rows.build());
    }

    /** Shows the result. */
    Outgoing.Show end(Mailing mailing, Texts texts) {
        Counts counts = mailing.counts();
        Html text = texts.text(
                "broadcast.done",
                "sent",
                mailings.shown(mailing, counts.sent()),
                "total",
                mailings.shown(mailing, counts.total()),
                "blocked",
                mailings.shown(mailing, counts.blocked()),
                "failed",
                mailings.shown(mailing, counts.failed()));
        return Outgoing.show(
                mailing.state() == State.STOPPED
                        ? text.paragraph(
                                texts.text("broadcast.stopped", "open", mailings.shown(mailing, counts.open())))
                        : text);
    }
}
