package samvaad.feedback;

import java.util.List;
import java.util.StringJoiner;
import samvaad.answer.Choice;
import samvaad.answer.Question;
import samvaad.event.Event;
import samvaad.event.Session;
import samvaad.text.Graphemes;
import samvaad.text.Html;
import samvaad.text.Texts;

/** The report as a message. */
final class ReportWords {

    private static final int COMMENT_LENGTH = 300;

    private ReportWords() {}

    static Html of(FeedbackReport report, Texts texts) {
        Html text = texts.text("report.title", "event", report.event().title().in(texts.language()));
        if (report.isEmpty()) {
            return text.paragraph(texts.text("report.nothing", "asked", report.asked()))
                    .paragraph(texts.text("report.lots", "least", Ballots.LOT));
        }
        text = text.paragraph(texts.text(
                "report.rate", "given", report.given(), "asked", report.asked(), "percent", report.percent()));
        for (Question question : report.stars()) {
            text = text.paragraph(stars(report, question, texts));
        }
        text = text.paragraph(
                report.recommend().map(spread -> recommend(spread, texts)).orElse(Html.EMPTY));
        for (Question question : report.choices()) {
            text = text.paragraph(choices(report, question, texts));
        }
        return text.paragraph(lowest(report, texts)).paragraph(texts.text("report.lots", "least", Ballots.LOT));
    }

    private static Html stars(FeedbackReport report, Question question, Texts texts) {
        Html title = Html.escape(title(report.event(), question.id(), texts)).bold();
        Spread spread = Spread.of(report.counts(), question);
        if (spread.count() == 0) {
            return title.line(texts.text("report.unrated"));
        }
        StringJoiner stars = new StringJoiner(" · ");
        for (int i = spread.people().size() - 1; i >= 0; i--) {
            stars.add((i + spread.from()) + "⭐ " + spread.people().get(i));
        }
        Html mean = texts.text("report.mean", "mean", Spread.oneDigit(spread.mean()), "count", spread.count());
        Html absent = spread.absent() == 0 ? Html.EMPTY : texts.text("report.absent", "count", spread.absent());
        return title.line(mean).line(Html.escape(stars.toString())).line(absent);
    }

    private static Html recommend(Spread spread, Texts texts) {
        Recommendation recommendation = Recommendation.of(spread);
        Html text = texts.text(
                        "report.recommend", "score", signed(recommendation.score()), "count", recommendation.count())
                .line(texts.text(
                        "report.recommend.parts",
                        "keen",
                        recommendation.keen(),
                        "neither",
                        recommendation.neither(),
                        "against",
                        recommendation.against()));
        return recommendation.isFew()
                ? text.line(texts.text("report.recommend.margin", "margin", recommendation.margin()))
                : text;
    }

    static String signed(int score) {
        return score > 0 ? "+" + score : Integer.toString(score).replace('-', '\u2212');
    }

    private static Html choices(FeedbackReport report, Question question, Texts texts) {
        Html text = Html.escape(question.ask().in(texts)).bold();
        for (Choice choice : report.choices(question)) {
            text = text.line(texts.text(
                    "report.choice",
                    "choice",
                    choice.in(texts),
                    "count",
                    report.counts().of(question.id(), choice.id())));
        }
        return text;
    }

    private static Html lowest(FeedbackReport report, Texts texts) {
        Html text = Html.EMPTY;
        int more = report.unread();
        for (String subject : report.subjects()) {
            List<Comment> comments = report.commentsOn(subject);
            List<Comment> first = comments.subList(0, Math.min(FeedbackReport.FEW, comments.size()));
            more += comments.size() - first.size();
            text = text.paragraph(comments(report.event(), first, texts));
        }
        if (text.isEmpty()) {
            return text;
        }
        Html rest = more == 0 ? Html.EMPTY : texts.text("report.comments.more", "count", more);
        return texts.text("report.comments").paragraph(text).paragraph(rest);
    }

    /** Comments, each group under its subject. */
    static Html comments(Event event, List<Comment> comments, Texts texts) {
        Html text = Html.EMPTY;
        String subject = "";
        for (Comment comment : comments) {
            if (!comment.question().equals(subject)) {
                subject = comment.question();
                text = text.paragraph(Html.escape(title(event, subject, texts)).bold());
            }
            text = text.line(line(comment, texts));
        }
        return text;
    }

    private static Html line(Comment comment, Texts texts) {
        String words = Graphemes.shorten(comment.words(), COMMENT_LENGTH);
        String stars = comment.rating().isPresent() ? comment.rating().getAsInt() + "⭐ " : "";
        return texts.text(
                "report.comment",
                "stars",
                stars,
                "comment",
                words,
                "name",
                comment.name().orElseGet(() -> texts.label("report.noName")));
    }

    /** What a question is about: a session, or the question's text. */
    static String title(Event event, String question, Texts texts) {
        for (Session session : FeedbackForm.everRated(event)) {
            if (FeedbackForm.stars(session).equals(question)) {
                return session.title().in(texts.language());
            }
        }
        return FeedbackForm.ever(event)
                .question(question)
                .map(asked -> asked.ask().in(texts))
                .orElse(question);
    }
}
