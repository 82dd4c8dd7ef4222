package samvaad.registration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** SamplePasses to test with. */
final class SamplePasses {

    static final PassCode CODE = new PassCode("7Q4M2K");
    static final String LINK = "https://t.me/samvaad_bot?start=c-Zk3-f0_QbXw81mPzLtYr4uVn";

    static final Map<String, PassFace> SAMPLES = samples();

    private SamplePasses() {}

    static PassFace english(String name) {
        return new PassFace(
                "Entry pass",
                "GeM Buyer Samvaad",
                PassFace.Fact.of("Date", "Friday, 28 November 2025", "Time: to be announced"),
                PassFace.Fact.of("Venue", "Minto Hall, Bhopal"),
                name,
                Optional.of("Directorate of Industries, Bhopal"),
                "Show this at the entrance",
                CODE,
                LINK);
    }

    static PassFace hindi(String name) {
        return new PassFace(
                "प्रवेश पास",
                "जेम (GeM) क्रेता संवाद",
                PassFace.Fact.of("तारीख", "शुक्रवार, 28 नवंबर 2025", "सुबह 10:30 बजे से"),
                PassFace.Fact.of("आयोजन स्थल", "मिन्टो हॉल, भोपाल"),
                name,
                Optional.of("लोक निर्माण विभाग, भोपाल"),
                "प्रवेश द्वार पर यह पास दिखाएँ",
                CODE,
                LINK);
    }

    static PassFace longHindi(String name) {
        return new PassFace(
                "प्रवेश पास",
                "गवर्नमेंट ई मार्केटप्लेस (जेम) क्रेता संवाद",
                PassFace.Fact.of("तारीख", "शुक्रवार, 28 नवंबर 2025", "समय की सूचना यहीं दी जाएगी।"),
                PassFace.Fact.of("आयोजन स्थल", "कुशाभाऊ ठाकरे अंतरराष्ट्रीय कन्वेंशन सेंटर, भोपाल", "मध्य प्रदेश"),
                name,
                Optional.of(
                        "मध्य प्रदेश सूक्ष्म, लघु और मध्यम उद्यम विभाग (MSME), ज़िला व्यापार एवं उद्योग केंद्र, ग्वालियर"),
                "प्रवेश द्वार पर यह पास दिखाएँ। कोड पढ़कर भी बताया जा सकता है।",
                new PassCode("WMWM8B"),
                LINK);
    }

    private static Map<String, PassFace> samples() {
        Map<String, PassFace> samples = new LinkedHashMap<>();
        samples.put("english", english("Asha Rao"));
        samples.put("hindi", hindi("आशा राव"));
        samples.put("hindi-letters", longHindi("क्षितिज त्रिपाठी ज्ञानेश्वर वर्मा ज़किया मिश्रा"));
        samples.put("latin-name-in-hindi", hindi("Dr. Lakshminarayanan Venkataraghavan Subramaniam"));
        samples.put("long-name", longHindi("क्ष्म्य".repeat(100)));
        samples.put("arabic", english("محمد عمران 🎉"));
        samples.put("gujarati", hindi("રમેશભાઈ પટેલ"));
        samples.put("one-letter", english("A"));
        samples.put("emoji", hindi("🎉🎊👨‍👩‍👧"));
        return samples;
    }
}
