import com.itextpdf.text.BaseColor;
import com.itextpdf.text.Document;
import com.itextpdf.text.PageSize;
import com.itextpdf.text.pdf.BaseFont;
import com.itextpdf.text.pdf.PdfContentByte;
import com.itextpdf.text.pdf.PdfWriter;
import java.io.FileOutputStream;

/** Places the figures of a heating bill column by column, as a printing chain does. */
public class Chaleur {
    private static PdfContentByte page;
    private static BaseFont plain;
    private static BaseFont strong;

    private static void at(int how, String text, float x, float y, BaseFont font, float size) {
        page.beginText();
        page.setFontAndSize(font, size);
        page.showTextAligned(how, text, x, 842 - y, 0);
        page.endText();
    }

    private static void left(String text, float x, float y, float size) {
        at(PdfContentByte.ALIGN_LEFT, text, x, y, plain, size);
    }

    private static void bold(String text, float x, float y, float size) {
        at(PdfContentByte.ALIGN_LEFT, text, x, y, strong, size);
    }

    private static void column(int how, float x, float y, String... cells) {
        for (String cell : cells) {
            at(how, cell, x, y, plain, 8.5f);
            y += 17;
        }
    }

    public static void main(String[] given) throws Exception {
        Document document = new Document(PageSize.A4);
        PdfWriter writer = PdfWriter.getInstance(document, new FileOutputStream(given[0]));
        document.addTitle("Facture @number@");
        document.open();
        String fonts = "/usr/share/fonts/truetype/open-sans/OpenSans-";
        plain = BaseFont.createFont(fonts + "Regular.ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        strong = BaseFont.createFont(fonts + "Bold.ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        page = writer.getDirectContent();
        page.setColorFill(new BaseColor(0, 122, 94));
        page.circle(60, 780, 22);
        page.fill();
        page.setColorFill(BaseColor.WHITE);
        page.moveTo(60, 798);
        page.curveTo(76, 782, 74, 768, 60, 766);
        page.curveTo(46, 768, 44, 782, 60, 798);
        page.fill();
        page.setColorFill(new BaseColor(40, 40, 40));
        // the frames first, then the labels, then the figures, column after column
        page.rectangle(36, 842 - 470, 523, 150);
        page.rectangle(36, 842 - 300, 250, 66);
        page.rectangle(36, 842 - 590, 523, 80);
        page.stroke();
        bold("@s.name@", 92, 56, 15);
        left("@s.a1@, @s.a2@", 92, 70, 7.5f);
        left("@s.town@ - Service clients @s.phone@", 92, 80, 7.5f);
        left("@s.email@", 92, 90, 7.5f);
        bold("@b.name@", 330, 150, 10);
        left("@b.a1@", 330, 163, 10);
        left("@b.a2@", 330, 176, 10);
        left("@b.town@", 330, 189, 10);
        left("SIRET @b.siret@", 330, 204, 8);
        bold("VOTRE FACTURE", 36, 130, 12);
        column(PdfContentByte.ALIGN_LEFT, 36, 148, "Num\u00e9ro", "Date d'\u00e9mission", "\u00c0 r\u00e9gler avant le", "P\u00e9riode", "Police d'abonnement");
        column(PdfContentByte.ALIGN_LEFT, 140, 148, "@number@", "@issued@", "@due@", "@period@ au @delivered@", "@contract@");
        bold("Vos r\u00e9f\u00e9rences", 42, 249, 9);
        column(PdfContentByte.ALIGN_LEFT, 42, 266, "Num\u00e9ro d'engagement : @commitment@", "Code service : @service@");
        bold("Relev\u00e9 du compteur n\u00b0 7714-C02", 310, 249, 9);
        column(PdfContentByte.ALIGN_LEFT, 310, 266, "Index au 30.09.2026 : 18 204,11 MWh", "Index au 31.10.2026 : 18 388,73 MWh");
        bold("D\u00e9tail", 42, 336, 9);
        column(PdfContentByte.ALIGN_LEFT, 42, 356@each lines@, "@desc@"@end@);
        at(PdfContentByte.ALIGN_RIGHT, "Quantit\u00e9", 338, 336, strong, 8.5f);
        column(PdfContentByte.ALIGN_RIGHT, 338, 356@each lines@, "@qty@"@end@);
        column(PdfContentByte.ALIGN_LEFT, 344, 356@each lines@, "@unit@"@end@);
        at(PdfContentByte.ALIGN_RIGHT, "Prix unitaire HT", 440, 336, strong, 8.5f);
        column(PdfContentByte.ALIGN_RIGHT, 440, 356@each lines@, "@price@"@end@);
        at(PdfContentByte.ALIGN_RIGHT, "TVA", 480, 336, strong, 8.5f);
        column(PdfContentByte.ALIGN_RIGHT, 480, 356@each lines@, "@rate@"@end@);
        at(PdfContentByte.ALIGN_RIGHT, "Montant HT", 552, 336, strong, 8.5f);
        column(PdfContentByte.ALIGN_RIGHT, 552, 356@each lines@, "@net@"@end@);
        at(PdfContentByte.ALIGN_RIGHT, "Total hors TVA", 440, 462, strong, 9);
        at(PdfContentByte.ALIGN_RIGHT, "@net_c@", 552, 462, strong, 9);
        column(PdfContentByte.ALIGN_LEFT, 42, 530@each rates@, "TVA \u00e0 @rate@ sur @base_c@"@end@, "Total TVA");
        column(PdfContentByte.ALIGN_RIGHT, 270, 530@each rates@, "@tax_c@"@end@, "@vat_c@");
        bold("Montant \u00e0 r\u00e9gler TTC", 330, 545, 12);
        at(PdfContentByte.ALIGN_RIGHT, "@gross_c@", 552, 545, strong, 14);
        left("Virement : IBAN @s.iban@   BIC @s.bic@", 36, 620, 8.5f);
        left("@late@. @fee@. @terms@. @debits@.", 36, 640, 7.5f);
        left("@s.title@ au capital de @s.capital@ - @s.rcs_text@ - SIRET @s.siret@ - APE @s.ape@ - TVA @s.raw_vat@", 36, 812, 6.5f);
        document.close();
    }
}
