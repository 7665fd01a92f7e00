<?php
// php materiel-medical.php VALUES.json INVOICE.pdf
require '/usr/share/php/tcpdf/tcpdf.php';
$v = json_decode(file_get_contents($argv[1]), true);
$s = $v['s'];
$b = $v['b'];

class Invoice extends TCPDF
{
    public $left = '';
    public $foot = '';

    public function Header()
    {
        $this->SetFillColor(0, 110, 120);
        $this->Rect(10, 9, 3, 22, 'F');
        $this->SetTextColor(0, 110, 120);
        $this->SetFont('helvetica', 'B', 15);
        $this->SetXY(15, 9);
        $this->Cell(90, 7, "Médi-Fourniture de l'Ain", 0, 1);
        $this->SetTextColor(60);
        $this->SetFont('helvetica', '', 8);
        $this->SetX(15);
        $this->MultiCell(95, 4, $this->left, 0, 'L');
    }

    public function Footer()
    {
        $this->SetY(-17);
        $this->SetFont('helvetica', '', 6.5);
        $this->MultiCell(0, 3, $this->foot, 0, 'C');
        $this->Cell(0, 3, 'Page ' . $this->getAliasNumPage() . '/' . $this->getAliasNbPages(), 0, 0, 'R');
    }
}

$pdf = new Invoice('P', 'mm', 'A4', true, 'UTF-8', false);
$pdf->left = $s['a1'] . ' - ' . $s['a2'] . "\n" . $s['town'] . ' - Tél. ' . $s['phone'] . "\n" . $s['email'];
$pdf->foot = $s['title'] . ' au capital de ' . $s['capital'] . ' - Siret ' . $s['siret'] . ' - Code APE ' . $s['ape'] . ' - ' . $s['rcs_text'] . ' - N° TVA ' . $s['raw_vat']
    . "\n" . $v['late'] . ' ' . $v['fee'] . ' ' . $v['terms'];
$pdf->SetCreator('Gestion commerciale MF');
$pdf->SetTitle('Facture ' . $v['number']);
$pdf->setDocCreationTimestamp(1790000000);
$pdf->setDocModificationTimestamp(1790000000);
$pdf->SetMargins(10, 36, 10);
$pdf->SetAutoPageBreak(true, 22);
$pdf->setFontSubsetting(true);
$pdf->AddPage();
$pdf->SetFont('dejavusanscondensed', '', 9);
$pdf->SetXY(112, 36);
$pdf->MultiCell(88, 5, $b['name'] . "\n" . $b['a1'] . "\n" . $b['a2'] . "\n" . $b['town'] . "\nSIRET : " . $b['siret'], 1, 'L');
$pdf->SetXY(10, 36);
$cells = [['FACTURE N°', $v['number']], ['DATE', $v['issued']], ['CLIENT', 'C0740081'], ['BON DE LIVRAISON', 'BL 8812604 du ' . $v['delivered']], ['VOTRE COMMANDE', $v['order']]];
foreach ($cells as $cell) {
    $pdf->SetFont('dejavusanscondensed', '', 8);
    $pdf->Cell(34, 5.4, $cell[0], 'LTB');
    $pdf->SetFont('dejavusanscondensed', 'B', 9);
    $pdf->Cell(58, 5.4, $cell[1], 'RTB', 1);
}
$pdf->write1DBarcode($v['number'], 'C128', 132, 9, 60, 12, 0.4, ['text' => true, 'font' => 'helvetica', 'fontsize' => 7]);
$pdf->SetY(70);
$rows = '';
foreach ($v['lines'] as $line) {
    $lot = $line['lot'] ? '<br/><font size="6.5" color="#666666">' . $line['lot'] . '</font>' : '';
    $rows .= '<tr nobr="true"><td width="13%">' . $line['ref'] . '</td><td width="41%">' . htmlspecialchars($line['desc']) . $lot . '</td><td width="9%" align="right">'
        . $line['qty'] . '</td><td width="6%" align="center">' . $line['unit'] . '</td><td width="12%" align="right">' . $line['price'] . '</td><td width="8%" align="right">'
        . $line['rate'] . '</td><td width="11%" align="right">' . $line['net'] . '</td></tr>';
}
$pdf->SetFont('dejavusanscondensed', '', 8.5);
$pdf->writeHTML('<table border="0.4" cellpadding="3"><thead><tr bgcolor="#dcecee"><th width="13%">Référence</th><th width="41%">Désignation</th><th width="9%" align="right">Qté</th>'
    . '<th width="6%">UV</th><th width="12%" align="right">P.U. net HT</th><th width="8%" align="right">TVA</th><th width="11%" align="right">Mt HT</th></tr></thead>' . $rows . '</table>');
$taxes = '';
foreach ($v['rates'] as $rate) {
    $taxes .= '<tr><td>' . $rate['rate'] . '</td><td>' . $rate['base'] . '</td><td>' . $rate['tax'] . '</td></tr>';
}
$y = $pdf->GetY() + 3;
$pdf->writeHTMLCell(95, 0, 10, $y, '<table border="0.4" cellpadding="3" align="right"><tr bgcolor="#dcecee"><td>Taux</td><td>Montant HT</td><td>Montant TVA</td></tr>' . $taxes . '</table>');
$pdf->writeHTMLCell(80, 0, 120, $y, '<table border="0.4" cellpadding="3"><tr><td>TOTAL H.T. EUR</td><td align="right">' . $v['net'] . '</td></tr><tr><td>TOTAL T.V.A. EUR</td><td align="right">' . $v['vat']
    . '</td></tr><tr bgcolor="#dcecee"><td><b>NET A PAYER EUR</b></td><td align="right"><b>' . $v['payable'] . '</b></td></tr></table>', 0, 1);
$pdf->Ln(14);
$pdf->MultiCell(0, 5, 'Règlement par VIREMENT à 50 jours, échéance le ' . $v['due'] . "\nIBAN " . $s['iban'] . '   BIC ' . $s['bic'] . "\nEngagement : " . $v['commitment'], 0, 'L');
$pdf->Output(getcwd() . '/' . $argv[2], 'F');
