package samvaad.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.picture.PassFont;

/** What is copied out of a PDF is what was written into it. */
class PdfTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "शर्मा क्षत्रिय किरण प्रार्थना श्री विद्यार्थियों हिन्दी में द्वितीय रुपये ज्ञानेश्वर",
                "Zoë O’Brien, Ltd. (GeM) 1,00,000 – fi ffl AVATAR",
                "மீனாட்சி சுந்தரம்",
                "ಶ್ರೀನಿವಾಸ ಮೂರ್ತಿ",
                "শর্মিষ্ঠা চট্টোপাধ্যায়",
                "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ",
                "ശ്രീജിത്ത് കൃഷ്ണൻ",
                "શ્રી કૃષ્ણકાંત પટેલ",
                "శ్రీనివాస రావు",
                "ଶ୍ରୀ ପ୍ରଦୀପ୍ତ ମହାନ୍ତି",
                "आशा Rao और मीना",
                "شازیہ انصاری"
            })
    void copiesAsItWasWritten(String text) throws IOException {
        assertThat(copied(text)).isEqualTo(text);
    }

    static String copied(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfFile file = new PdfFile("test", 1)) {
            file.page(800, 60, page -> page.line(text, PassFont.BOLD, 18, Color.BLACK, Drawing.Align.MIDDLE, 400, 40));
            file.write(out);
        }
        try (PDDocument read = Loader.loadPDF(out.toByteArray())) {
            return new PDFTextStripper().getText(read).strip();
        }
    }
}
