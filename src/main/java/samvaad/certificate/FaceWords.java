package samvaad.certificate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import samvaad.event.CertificateTerms;
import samvaad.event.Event;
import samvaad.info.EventWords;
import samvaad.text.Language;
import samvaad.text.Messages;
import samvaad.text.Moments;
import samvaad.text.Texts;

/** Puts into words what the certificates of an event have in common. */
final class FaceWords {

    /** More languages do not fit on a page that is to be framed. */
    private static final int MOST_LANGUAGES = 2;

    private FaceWords() {}

    static CertificateFace of(Event event, CertificateTerms terms, Messages messages) {
        Map<String, CertificateFace.Words> words = new LinkedHashMap<>();
        for (Language language : languages(terms)) {
            words.put(language.code(), words(event, terms, messages.in(language)));
        }
        return new CertificateFace(words, terms.emblem(), terms.signature());
    }

    /** The languages of the text, in its order; of a text in one language, that one. */
    static List<Language> languages(CertificateTerms terms) {
        Collection<Language> written = terms.text().isEmpty()
                ? Language.PACKAGED
                : terms.text().byLanguage().keySet();
        return written.stream().limit(MOST_LANGUAGES).toList();
    }

    private static CertificateFace.Words words(Event event, CertificateTerms terms, Texts texts) {
        Language language = texts.language();
        String title = event.title().in(language);
        String date = date(event, texts);
        String place =
                event.venue().map(venue -> EventWords.name(venue, language)).orElse("");
        String own = terms.text().in(language);
        String text = own.isEmpty()
                ? held(event, title, date, place, texts)
                : own.replace("{event}", title).replace("{date}", date).replace("{place}", place);
        return new CertificateFace.Words(
                texts.label("certificate.heading"),
                text.contains("{name}") ? "" : texts.label("certificate.intro"),
                text,
                title,
                date,
                place,
                terms.signatory().map(one -> one.name().in(language)).orElse(""),
                terms.signatory().map(one -> one.post().in(language)).orElse(""),
                texts.label("certificate.number"),
                texts.label("certificate.checkIt"));
    }

    private static String held(Event event, String title, String date, String place, Texts texts) {
        String key = event.days().size() == 1 ? "certificate.text" : "certificate.text.days";
        return place.isEmpty()
                ? texts.label(key + ".noPlace", "event", title, "date", date)
                : texts.label(key, "event", title, "date", date, "place", place);
    }

    private static String date(Event event, Texts texts) {
        List<LocalDate> days = event.days();
        String first = Moments.dayOfYear(days.get(0), texts);
        return days.size() == 1
                ? first
                : texts.label(
                        "certificate.dates", "from", first, "to", Moments.dayOfYear(days.get(days.size() - 1), texts));
    }
}
