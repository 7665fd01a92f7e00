# ruby nettoyage.rb VALUES.json INVOICE.pdf
require 'json'
require 'prawn'
require 'prawn/table'

v = JSON.parse(File.read(ARGV[0]))
s = v['s']
b = v['b']
fonts = '/usr/share/fonts/truetype/dejavu/'
Prawn::Document.generate(ARGV[1], page_size: 'A4', margin: [40, 45, 60, 45], info: { Title: "Facture #{v['number']}" }) do
  font_families.update('DejaVu' => { normal: "#{fonts}DejaVuSans.ttf", bold: "#{fonts}DejaVuSans-Bold.ttf" })
  font 'DejaVu'
  fill_color '0077B6'
  fill_polygon [0, 762], [36, 762], [18, 726]
  fill_color '90E0EF'
  fill_polygon [20, 726], [56, 726], [38, 762]
  fill_color '023E8A'
  draw_text "Net'Azur Services", at: [66, 738], size: 17, style: :bold
  fill_color '333333'
  move_down 48
  font_size 8
  text "#{s['form']} au capital de #{s['capital']}\n#{s['a1']}, #{s['a2']}\n#{s['town']}\nTél. #{s['phone']}\n#{s['email']}", leading: 2
  bounding_box([280, 700], width: 225) do
    font_size 9.5
    text b['name'], style: :bold
    text "#{b['a1']}\n#{b['town']}\nSIRET : #{b['siret']}", leading: 2
  end
  move_cursor_to 610
  text "Facture #{v['number']}", size: 15, style: :bold, color: '0077B6'
  move_down 6
  data = [['Date', 'Période', 'Service', 'Engagement', 'Échéance'],
          [v['issued'], "#{v['period']} - #{v['delivered']}", v['service'], v['commitment'], v['due']]]
  table(data, width: 505, cell_style: { size: 8.5, borders: [:bottom], border_color: 'CCCCCC' }) { row(0).text_color = '777777' }
  move_down 14
  rows = [['Prestation', 'Quantité', 'Prix unitaire', 'TVA', 'Total HT']]
  v['lines'].each { |l| rows << [l['desc'], "#{l['qty']} #{l['unit']}", l['price'], l['rate'], l['net']] }
  table(rows, header: true, width: 505, column_widths: { 0 => 225 }, row_colors: %w[FFFFFF EAF6FB], cell_style: { size: 8.5, borders: [], padding: [6, 5] }) do
    row(0).background_color = '0077B6'
    row(0).text_color = 'FFFFFF'
    columns(1..4).align = :right
  end
  move_down 12
  sums = [['Total HT', v['net_c']]] + v['rates'].map { |r| ["TVA #{r['rate']}", r['tax_c']] } + [['À payer (TTC)', v['gross_c']]]
  table(sums, position: :right, column_widths: [120, 110], cell_style: { size: 9.5, borders: [:bottom], border_color: '0077B6' }) do
    column(1).align = :right
    row(-1).font_style = :bold
  end
  move_down 20
  text "Virement : #{s['iban']}  -  BIC #{s['bic']}", size: 9
  move_down 8
  text "#{v['late']} #{v['fee']}. #{v['terms']}.", size: 7.5
  repeat(:all) do
    draw_text "SIRET #{s['siret']} - APE #{s['ape']} - #{s['rcs_text']} - TVA intracommunautaire #{s['vat']}", at: [60, -20], size: 7
  end
end
